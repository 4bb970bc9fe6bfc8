// Writes one decision as Word with docxtemplater, many times, and prints the milliseconds of processor time that one writing takes.
// Usage: node compare.mjs FOLDER   where FOLDER holds template.docx and data.json, as "dotnet run -c Release -- acts" writes them into work/.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const folder = process.argv[2] ?? join(import.meta.dirname, "work");
const template = readFileSync(join(folder, "template.docx"));
const data = JSON.parse(readFileSync(join(folder, "data.json"), "utf8"));

function write() {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

for (let i = 0; i < 100; i++) write();
const rounds = 300;
const start = process.cpuUsage();
for (let i = 0; i < rounds; i++) write();
const used = process.cpuUsage(start);
writeFileSync(join(folder, "docxtemplater.docx"), write());
console.log(((used.user + used.system) / 1000 / rounds).toFixed(3));
