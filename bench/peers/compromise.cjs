// compromise with its quotations, people, places and organisations.
const fs = require("fs");
const readline = require("readline");
const nlp = require("compromise");

const texts = fs.readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).text);

function read(text) {
  const doc = nlp(text);
  doc.people().json();
  doc.places().json();
  doc.organizations().json();
  return doc.quotations().json().length;
}

read('"It rains," Jane Doe said on Monday.');
console.log("ready compromise " + nlp.version);
readline.createInterface({ input: process.stdin }).on("line", () => {
  let found = 0;
  for (const text of texts) found += read(text);
  console.log("done " + found + " quotations");
});
