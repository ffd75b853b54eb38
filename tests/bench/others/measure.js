// SPDX-License-Identifier: BSL-1.0
// How the programs in JavaScript measure, and the line that they print: see table.py.
"use strict";

// Of all threads of the process, in seconds.
const processorTime = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
};

// Prints the median of as many passes as take half a second of processor time, and of three at
// least.
exports.measure = async function(work, count, who, way, checksum) {
  const seconds = [];
  let sum = 0;
  const checked = checksum(await way());
  while (seconds.length < 3 || sum < 0.5) {
    const start = processorTime();
    await way();
    seconds.push(processorTime() - start);
    sum += seconds.at(-1);
  }
  seconds.sort((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)];
  console.log([work, count, who, await checked, (median / count) * 1e9].join("\t"));
};
