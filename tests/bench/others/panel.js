// SPDX-License-Identifier: BSL-1.0
// Growth on the year and sums of fiscal years of a panel with DuckDB or Polars, each with one
// thread. The fiscal year of each month is a column, ready before.
//
//     panel.js DuckDB|Polars PANEL.csv COUNT
//
// Prints the same lines as panel.py.
"use strict";
const {measure} = require("./measure.js");

const checkedCents = 1000003;
const growth = "growth on the year";
const sums = "sums of fiscal years";

async function withDuckDB(path, count) {
  const {DuckDBInstance} = require("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  console.log(`# DuckDB ${(await connection.runAndReadAll("select version()")).getRows()[0][0]}`);
  await connection.run(
      `create table panel as select series, month, cents / 100 as usd,
           (year(month) + (month(month) >= 7)::integer)::smallint as year
       from read_csv('${path}', header = true, columns =
           {'series': 'integer', 'month': 'date', 'cents': 'bigint'}) limit ${count}`);
  const table = (query) =>
      connection.run(`create or replace temp table result as ${query}`);
  const only = async (sql) => (await connection.runAndReadAll(sql)).getRows()[0][0];
  await measure(growth, count, "DuckDB, a new table",
                () => table(`select series, month,
                    usd / lag(usd, 12) over (partition by series order by month) - 1 as growth
                    from panel`),
                async () => (await only("select sum(growth) from result")).toFixed(2));
  await measure(sums, count, "DuckDB, a new table",
                () => table("select series, year, sum(usd) as usd from panel group by all"),
                () => only(`select sum(round(usd * 100)::bigint % ${checkedCents})::bigint
                    from result`));
}

async function withPolars(path, count) {
  process.env.POLARS_MAX_THREADS = "1";
  const pl = require("nodejs-polars");
  console.log(`# Polars for JavaScript ${require("nodejs-polars/package.json").version}`);
  const month = pl.col("month").str.strptime(pl.Date, "%Y-%m-%d");
  const number = (n) => pl.lit(n).cast(pl.Int8);
  const frame = pl.readCSV(path).head(count)
      .withColumns(pl.col("cents").cast(pl.Float64).div(pl.lit(100)).alias("usd"),
                   pl.col("series").cast(pl.Int32), month)
      .withColumns(pl.col("month").dt.year()
          .add(pl.col("month").dt.month().gtEq(number(7)).cast(pl.Int32))
          .cast(pl.Int16).alias("year"));
  const usd = pl.col("usd");
  await measure(growth, count, "Polars",
                () => frame.withColumns(
                    usd.div(usd.shift(12).over("series")).sub(pl.lit(1)).alias("growth")),
                (result) => result.getColumn("growth").sum().toFixed(2));
  await measure(sums, count, "Polars",
                () => frame.groupBy("series", "year").agg(usd.sum().alias("sum")),
                (result) => result.getColumn("sum").toArray()
                    .reduce((sum, each) => sum + Math.round(each * 100) % checkedCents, 0));
}

const [who, path, count] = process.argv.slice(2);
({DuckDB: withDuckDB, Polars: withPolars})[who](path, Number(count)).catch((error) => {
  console.error(error);
  process.exit(1);
});
