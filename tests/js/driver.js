// npm's neo4j-driver on the Bolt port: node driver.js <host:port>. Ends with 0 where everything held; an assertion that fails is thrown.
const assert = require('node:assert/strict');
const neo4j = require('neo4j-driver');
const { concatMap, lastValueFrom, map, toArray } = require('rxjs');

const address = process.argv[2];

async function routing(driver) {
  await driver.verifyConnectivity({ database: 'system' });
  const info = await driver.getServerInfo({ database: 'neo4j' });
  assert.match(info.agent, /^Neo4j\/5\./);
  const { records, summary } = await driver.executeQuery('UNWIND range(1, $n) AS x RETURN x', { n: neo4j.int(3) }, { routing: neo4j.routing.READ });
  assert.deepEqual(records.map(record => record.get('x').toNumber()), [1, 2, 3]);
  assert.equal(summary.database.name, 'neo4j');
}

async function values(driver) {
  const ints = numbers => numbers.map(number => neo4j.int(number));
  const { Date, DateTime, Duration, LocalDateTime, LocalTime, Point, Time } = neo4j.types;
  const sent = [
    null, true, neo4j.int('9007199254740993'), 1.5, 'Größe 🙂', 'long '.repeat(20000), new Date(...ints([2024, 2, 29])), new LocalTime(...ints([23, 59, 59, 1])),
    new Time(...ints([1, 2, 3, 4, -3600])), new LocalDateTime(...ints([1969, 12, 31, 23, 59, 59, 1])), new DateTime(...ints([2024, 6, 1, 12, 0, 0, 5, 7200])),
    new Duration(...ints([1, 2, 3, 4])), new Point(neo4j.int(4326), 1.5, 2.5), [neo4j.int(1), [neo4j.int(2)]], { key: { inner: 'x' } },
  ];
  for (const value of sent) {
    const { records } = await driver.executeQuery('RETURN $value AS value', { value });
    assert.deepEqual(records[0].get('value'), value);
  }

  const zoned = new DateTime(...ints([2024, 6, 1, 12, 0, 0, 5]), null, 'Europe/Berlin');
  const { records } = await driver.executeQuery('RETURN $zoned AS zoned', { zoned });
  assert.equal(records[0].get('zoned').timeZoneId, 'Europe/Berlin');
}

async function transactions(driver) {
  const session = driver.session({ fetchSize: 10 });
  const kept = await session.executeWrite(async work => {
    const open = work.run('UNWIND range(1, 50) AS x RETURN x');
    await work.run('CREATE (:Person {name: $name})-[:KNOWS {since: 1}]->(:Person)', { name: 'Ana' });
    return (await open).records.length;
  });
  assert.equal(kept, 50);
  const dropped = session.beginTransaction();
  await dropped.run('CREATE (:Person {name: "Bob"})');
  await dropped.rollback();
  const path = (await session.run('MATCH p = (:Person {name: "Ana"})-[:KNOWS]->() RETURN p')).records[0].get('p');
  assert.deepEqual([path.start.labels, path.start.properties, path.segments[0].relationship.type], [['Person'], { name: 'Ana' }, 'KNOWS']);
  assert.equal(path.segments[0].relationship.startNodeElementId, path.start.elementId);
  const count = (await session.run('MATCH (p:Person) RETURN count(p) AS n')).records[0].get('n');
  assert.equal(count.toNumber(), 2);
  await session.close();
}

async function reactive(driver) {
  const session = driver.rxSession({ fetchSize: 100 });
  const xs = await lastValueFrom(session.executeRead(work => work.run('UNWIND range(1, 5000) AS x RETURN x').records().pipe(map(record => record.get('x').toNumber()), toArray())));
  assert.equal(xs.length, 5000);
  const sum = await lastValueFrom(session.executeWrite(work => work.run('CREATE (n:Rx {x: 1}) RETURN n.x AS x').records().pipe(
    concatMap(record => work.run('RETURN $x + 1 AS y', { x: record.get('x') }).records()), map(record => record.get('y').toNumber()))));
  assert.equal(sum, 2);
  await lastValueFrom(session.close(), { defaultValue: null });
}

async function faults(driver) {
  const session = driver.session();
  await assert.rejects(session.run('RETURN 1 +'), { code: 'Neo.ClientError.Statement.SyntaxError' });
  await assert.rejects(session.run('RETURN $missing'), { code: 'Neo.ClientError.Statement.ParameterMissing' });
  await assert.rejects(driver.session({ database: 'movies' }).run('RETURN 1'), { code: 'Neo.ClientError.Database.DatabaseNotFound' });
  const timed = session.run('UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x', {}, { timeout: 200 });
  await assert.rejects(timed, { code: 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration' });
  assert.equal((await session.run('RETURN 1 AS one')).records[0].get('one').toNumber(), 1);
  await session.close();
}

(async () => {
  const driver = neo4j.driver(`neo4j://${address}`);
  for (const part of [routing, values, transactions, reactive, faults]) {
    await part(driver);
    console.log(`${part.name} ok`);
  }
  await driver.close();
})().catch(fault => { console.error(fault); process.exit(1); });
