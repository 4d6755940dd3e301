import edu.stanford.nlp.pipeline.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import javax.json.*;

/** CoreNLP's pipeline up to quotations and their speakers. */
public class CoreNLPWorker {
  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(Paths.get(args[0]), StandardCharsets.UTF_8)) {
      texts.add(Json.createReader(new StringReader(line)).readObject().getString("text"));
    }
    Properties p = new Properties();
    p.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    p.setProperty("threads", "1");
    StanfordCoreNLP nlp = new StanfordCoreNLP(p);
    read(nlp, "\"It rains,\" Jane Doe said on Monday.");

    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
    out.println("ready CoreNLP 4.5.10, coreference and quotations");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    while (in.readLine() != null) {
      int found = 0;
      for (String text : texts) {
        found += read(nlp, text);
      }
      out.println("done " + found + " quotations");
    }
  }

  static int read(StanfordCoreNLP nlp, String text) {
    CoreDocument doc = nlp.processToCoreDocument(text);
    return doc.quotes() == null ? 0 : doc.quotes().size();
  }
}
