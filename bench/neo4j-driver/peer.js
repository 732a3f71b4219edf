// The peer of `bench neo4j …`: the same work by the official JavaScript driver. `bench neo4j` starts it; each line that it prints is "name milliseconds".
//   node peer.js <uri> fetch <runs> <query>
//   node peer.js <uri> write <file>       a JSON line per transaction: [{ "text": …, "parameters": {…} }, …]
const fs = require('fs');
const readline = require('readline');
const neo4j = require('neo4j-driver');

const [uri, what, ...rest] = process.argv.slice(2);
const driver = neo4j.driver(uri, neo4j.auth.basic(process.env.NEO4J_USER || 'neo4j', process.env.NEO4J_PASSWORD || ''));

// Whole numbers are integers in our rows; JavaScript would send them as floats. Floats that are whole, and moments, come marked.
function typed(value) {
  if (Array.isArray(value)) return value.map(typed);
  if (value && typeof value === 'object') {
    if ('$float' in value) return value.$float;
    if ('$moment' in value) return neo4j.types.DateTime.fromStandardDate(new Date(value.$moment));
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, typed(item)]));
  }
  return Number.isInteger(value) ? neo4j.int(value) : value;
}

async function fetch(runs, query) {
  for (let run = 0; run < runs; run++) {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    const start = process.hrtime.bigint();
    const result = await session.run(query);
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    console.log(`fetch ${milliseconds.toFixed(1)} ${result.records.length}`);
    await session.close();
  }
}

async function write(file) {
  const session = driver.session();
  let milliseconds = 0;
  for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
    // Read and typed before the clock goes on: only the driver and the server are measured.
    const transaction = JSON.parse(line).map(statement => ({ text: statement.text, parameters: typed(statement.parameters) }));
    const start = process.hrtime.bigint();
    await session.executeWrite(async work => {
      for (const statement of transaction) await work.run(statement.text, statement.parameters);
    });
    milliseconds += Number(process.hrtime.bigint() - start) / 1e6;
  }
  console.log(`write ${milliseconds.toFixed(1)}`);
  await session.close();
}

(what === 'fetch' ? fetch(Number(rest[0]), rest[1]) : write(rest[0]))
  .then(() => driver.close())
  .catch(problem => { console.error(problem); process.exit(1); });
