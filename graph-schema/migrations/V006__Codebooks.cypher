// A graph has one codebook. Every position keeps what its article calls the topic, so that another codebook needs no article again.
CREATE CONSTRAINT codebook_id IF NOT EXISTS FOR (n:Codebook) REQUIRE n.id IS UNIQUE;

// What was written before is called as its topic is, without the article's title.
MATCH (t:Topic)<-[r:TOWARD|ABOUT]-()
WHERE r.base IS NULL
SET r.base = t.id, r.name = CASE WHEN t.article IS NULL THEN t.name ELSE split(split(t.name, ' in “')[0], ' (of one article)')[0] END;
