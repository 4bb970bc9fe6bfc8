// Validates JSON files against a JSON Schema: node validate.mjs SCHEMA FILE... (draft-07 or 2020-12, whichever the schema names).
// Prints a line per problem; exit code 0 when all are valid, 1 when one is not, 2 for wrong usage.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schemaFile, ...files] = process.argv.slice(2);
if (!schemaFile || files.length === 0) {
  console.error("usage: node validate.mjs SCHEMA FILE...");
  process.exit(2);
}

const read = file => JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
const schema = read(schemaFile);
const Validator = String(schema.$schema).includes("2020-12") ? Ajv2020 : Ajv;
const ajv = new Validator({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);

let invalid = 0;
for (const file of files) {
  if (validate(read(file))) continue;
  invalid++;
  for (const error of validate.errors) console.log(`${file}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
}
process.exit(invalid === 0 ? 0 : 1);
