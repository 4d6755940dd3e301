package main

import (
	"bufio"
	"context"
	"fmt"
	"hash/fnv"
	"path"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[string, int, string](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&writeFn{})
	register.Iter1[string]()
}

// write writes lines into the shards of one output, each with the given first
// line, where there is one. A shard that no line falls to has no file.
func write(s beam.Scope, o options, name, header string, lines beam.PCollection) {
	s = s.Scope("write " + name)
	sharded := beam.GroupByKey(s, beam.ParDo(s, &shardFn{o.shards}, lines))
	beam.ParDo0(s, &writeFn{Output: o.output, Name: name, Header: header, Shards: o.shards}, sharded)
}

// A shardFn gives each line its shard, by a hash: the same in every run.
type shardFn struct{ Shards int }

func (fn *shardFn) ProcessElement(line string) (int, string) {
	h := fnv.New32a()
	h.Write([]byte(line))
	return int(h.Sum32() % uint32(fn.Shards)), line
}

// A writeFn writes shards.
type writeFn struct {
	Output, Name, Header string
	Shards               int
}

// ProcessElement writes one shard.
func (fn *writeFn) ProcessElement(ctx context.Context, shard int, lines func(*string) bool) (err error) {
	file := shardName(fn.Output, fn.Name, shard, fn.Shards)
	fs, err := filesystem.New(ctx, file)
	if err != nil {
		return err
	}
	defer fs.Close()
	f, err := fs.OpenWrite(ctx, file)
	if err != nil {
		return err
	}
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	w := bufio.NewWriterSize(f, 1<<20)
	if fn.Header != "" {
		fmt.Fprintln(w, fn.Header)
	}
	for line := ""; lines(&line); {
		fmt.Fprintln(w, line)
	}
	return w.Flush() // has the first error of all that was written
}

// shardName returns the name of a shard: parsed/quotes-00002-of-00016.csv.
func shardName(output, name string, shard, shards int) string {
	ext := path.Ext(name)
	return fmt.Sprintf("%s%s-%05d-of-%05d%s", output, strings.TrimSuffix(name, ext), shard, shards, ext)
}
