// Positions that somebody else than their holder tells of are marked and found by an index; evidence written before gets its mark.
CREATE INDEX stance_second_hand IF NOT EXISTS FOR (n:Stance) ON (n.secondHand);

MATCH (s:Stance)
WHERE s.secondHand IS NULL
SET s.secondHand = NOT EXISTS { MATCH (s)<-[:EXPRESSES]-(:Statement)-[:SPOKEN_BY]->(voice) MATCH (s)-[:HELD_BY]->(held) WHERE voice = held OR EXISTS { (voice)-[:REFERS_TO]->(:Actor)<-[:REFERS_TO]-(held) } };

// Derived again, for derived relationships now say when their holder changed sides.
MATCH (a:Actor)
SET a:Stale;
