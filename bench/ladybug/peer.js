// The column store beside which `bench graph` measures ours. `bench graph` starts it; each line that it prints is a JSON object.
//   node peer.js <folder> <runs>    the folder has nodes.csv, relationships.csv and questions.json
const fs = require('fs');
const path = require('path');
const ladybug = require('@ladybugdb/core');

const [folder, runs] = process.argv.slice(2);
const milliseconds = start => Number(process.hrtime.bigint() - start) / 1e6;

async function main() {
  const connection = new ladybug.Connection(new ladybug.Database(path.join(folder, 'graph.lbug')));
  const loading = process.hrtime.bigint();
  await connection.query('CREATE NODE TABLE N(id INT64 PRIMARY KEY, name STRING, age INT64, g INT64)');
  await connection.query('CREATE REL TABLE R(FROM N TO N, w INT64)');
  await connection.query(`COPY N FROM '${path.join(folder, 'nodes.csv')}' (HEADER=false)`);
  await connection.query(`COPY R FROM '${path.join(folder, 'relationships.csv')}' (HEADER=false)`);
  console.log(JSON.stringify({ load: milliseconds(loading) }));
  for (const question of JSON.parse(fs.readFileSync(path.join(folder, 'questions.json'), 'utf8'))) {
    const times = [];
    let rows = [];
    for (let run = 0; run < Number(runs); run++) {
      const start = process.hrtime.bigint();
      rows = await (await connection.query(question)).getAll();
      times.push(milliseconds(start));
    }
    console.log(JSON.stringify({ times, rows: rows.map(row => Object.values(row).join(',')).join('|') }));
  }
}

main().catch(problem => { console.error(problem); process.exit(1); });
