// SPDX-License-Identifier: BSL-1.0
// Tables that DuckDB or Polars read into columns, each with one thread.
//
//     tables.js DuckDB|Polars FOLDER
//
// Prints the same lines as tables.cpp, of long.csv, quoted.csv, periods.csv, mixed.csv and
// daily.csv.
"use strict";
const path = require("node:path");
const {measure} = require("./measure.js");

const works = [["a long table", "long"], ["a long table, all quoted", "quoted"],
               ["a long table by periods", "periods"],
               ["a long table in any order", "mixed"], ["a daily series", "daily"]];

async function withDuckDB(folder) {
  const {DuckDBInstance} = require("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  const only = async (sql) => (await connection.runAndReadAll(sql)).getRows()[0][0];
  console.log(`# DuckDB ${await only("select version()")}`);
  for (const [work, name] of works) {
    const file = path.join(folder, `${name}.csv`);
    const count = Number(await only(`select count(*) from read_csv('${file}')`));
    await measure(work, count, "DuckDB, a new table",
                  () => connection.run(`create or replace temp table result as
                      select * from read_csv('${file}')`),
                  () => only("select sum(round(usd * 100)::bigint)::bigint from result"));
  }
}

async function withPolars(folder) {
  process.env.POLARS_MAX_THREADS = "1";
  const pl = require("nodejs-polars");
  console.log(`# Polars for JavaScript ${require("nodejs-polars/package.json").version}`);
  for (const [work, name] of works) {
    const file = path.join(folder, `${name}.csv`);
    const read = () => pl.readCSV(file);
    await measure(work, read().height, "Polars", read,
                  (frame) => frame.getColumn("usd").toArray()
                      .reduce((sum, each) => sum + Math.round(each * 100), 0));
  }
}

const [who, folder] = process.argv.slice(2);
({DuckDB: withDuckDB, Polars: withPolars})[who](folder).catch((error) => {
  console.error(error);
  process.exit(1);
});
