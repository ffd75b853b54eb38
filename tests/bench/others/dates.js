// SPDX-License-Identifier: BSL-1.0
// Dates to fiscal quarters of July to June with DuckDB or Polars, each with one thread.
//
//     dates.js DuckDB|Polars DATES.csv COUNT...
//
// Prints the same lines as dates.py.
"use strict";
const fs = require("fs");
const {measure} = require("./measure.js");

async function withDuckDB(path, counts) {
  const {DuckDBInstance} = require("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  console.log(`# DuckDB ${(await connection.runAndReadAll("select version()")).getRows()[0][0]}`);
  const only = async (sql) => (await connection.runAndReadAll(sql)).getRows()[0][0];
  const quarters = "((12 * year(d) + month(d) + 5) // 3 - 4 * 1970)::integer as q";
  const years = "(year(d) + (month(d) >= 7)::integer)::smallint as y";
  const numbers = "((month(d) + 5) % 12 // 3 + 1)::tinyint as n";
  const ofQuarters = "select sum((q + 1000)::bigint ** 2)::bigint";
  const ofBoth = "select sum((10 * y::bigint + n) ** 2)::bigint";
  for (const count of counts) {
    await connection.run(
        `create or replace table dates as select date '1970-01-01' + days as d
         from read_csv('${path}', columns = {'days': 'integer'}, header = true) limit ${count}`);
    const table = (columns) =>
        connection.run(`create or replace temp table result as select ${columns} from dates`);
    await measure("quarters", count, "DuckDB, a new table", () => table(quarters),
                  () => only(`${ofQuarters} from result`));
    await measure("year and quarter", count, "DuckDB, a new table",
                  () => table(`${years}, ${numbers}`), () => only(`${ofBoth} from result`));
    await measure("year and quarter", count, "DuckDB, only sums",
                  () => connection.run(
                      `select sum(y), sum(n) from (select ${years}, ${numbers} from dates)`),
                  () => only(`${ofBoth} from (select ${years}, ${numbers} from dates)`));
  }
}

async function withPolars(path, counts) {
  process.env.POLARS_MAX_THREADS = "1";
  const pl = require("nodejs-polars");
  console.log(`# Polars for JavaScript ${require("nodejs-polars/package.json").version}`);
  const days = Int32Array.from(fs.readFileSync(path, "ascii").split("\n").slice(1, -1), Number);
  const number = (n) => pl.lit(n).cast(pl.Int8);
  const year = pl.col("d").dt.year();
  const month = pl.col("d").dt.month();
  const columns = [
    year.add(month.gtEq(number(7)).cast(pl.Int32)).cast(pl.Int16).alias("y"),
    month.add(number(5)).modulo(number(12)).div(number(3)).cast(pl.Int8).add(number(1)).alias("n"),
  ];
  for (const count of counts) {
    const frame = pl.DataFrame({d: pl.Series("d", days.subarray(0, count)).cast(pl.Date)});
    await measure("year and quarter", count, "Polars", () => frame.select(...columns), (result) => {
      const [years, numbers] = [result.getColumn("y").toArray(), result.getColumn("n").toArray()];
      return years.reduce((sum, year, i) => sum + BigInt((10 * year + numbers[i]) ** 2), 0n);
    });
  }
}

const [who, path, ...counts] = process.argv.slice(2);
({DuckDB: withDuckDB, Polars: withPolars})[who](path, counts.map(Number)).catch((error) => {
  console.error(error);
  process.exit(1);
});
