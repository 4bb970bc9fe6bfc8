// Looks for all phrases of the French pack in one text, with textlint and textlint-rule-prh, then with adcontrol; each in a process of its own, by the clock and by processor time.
// Usage: npm ci (or npm install), then: npm run compare -- PROGRAM   where PROGRAM is a published adcontrol
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const work = join(here, "work");
const program = process.argv[2] ?? join(here, "..", "bin", "published", "command", "adcontrol");

execFileSync("dotnet", ["run", "-c", "Release", "--project", join(here, ".."), "--", "write-expressions", work], { stdio: "inherit" });
const rules = readRules();
writeFileSync(join(work, "prh.yml"), "version: 1\nrules:\n" + rules.map((r, i) => `  - expected: "phrase ${i}"\n    pattern: ${JSON.stringify(`/${r}/i`)}\n`).join(""));
writeFileSync(join(work, ".textlintrc.json"), JSON.stringify({ rules: { prh: { rulePaths: [join(work, "prh.yml")] } } }));

const text = join(work, "text.md");
console.log(`${rules.length} expressions, ${statSync(text).size} bytes of text`);
measure("textlint", process.execPath, [join(here, "node_modules", "textlint", "bin", "textlint.js"), "--config", join(work, ".textlintrc.json"), "--format", "json", text]);
measure("adcontrol", program, ["check", text, "--audience", "public", "--format", "json"]);

// What .NET writes as it need not and JavaScript does not read; what it cannot read at all is left out.
function readRules() {
  const expressions = JSON.parse(readFileSync(join(work, "expressions.json"), "utf8")).map((e) => e.replaceAll("\\ ", " ").replaceAll("\\#", "#").replaceAll("/", "\\/"));
  return expressions.filter((e) => {
    try {
      return new RegExp(e, "gmui");
    } catch {
      return false;
    }
  });
}

function measure(name, command, args) {
  const rounds = 3;
  let least = Infinity;
  let found = "";
  for (let i = 0; i < rounds; i++) {
    const start = process.hrtime.bigint();
    const run = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 30 });
    least = Math.min(least, Number(process.hrtime.bigint() - start) / 1e6);
    if (run.status !== 0 && run.status !== 1) throw new Error(`${name} failed: ${run.stderr}${run.stdout.slice(0, 500)}`);
    found = count(run.stdout);
  }
  console.log(`${name}: ${least.toFixed(0)} ms, ${found}`);
}

function count(json) {
  const result = JSON.parse(json);
  if (Array.isArray(result)) return `${result.reduce((sum, file) => sum + file.messages.length, 0)} places`;
  return `${result.findings.length} findings, ${result.findings.reduce((sum, f) => sum + f.evidence.length, 0)} places`;
}
