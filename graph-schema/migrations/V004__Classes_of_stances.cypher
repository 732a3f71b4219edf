// Deeds are found by an index. What was written before stances had classes is a position; its rule is not known.
CREATE INDEX stance_class IF NOT EXISTS FOR (n:Stance) ON (n.class);

MATCH (s:Stance)
WHERE s.class IS NULL
SET s.class = 'POSITION';

// Derived again, for a polarity now counts as after negation, only what is asserted makes ties, and ties tell how they stand.
MATCH (a:Actor)
SET a:Stale;
