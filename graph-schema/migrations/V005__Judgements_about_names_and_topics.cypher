// Judgements are found by the name or topic that they are about. Those made before are about two actors; kg finds their words by LEFT and RIGHT.
CREATE INDEX judgement_left IF NOT EXISTS FOR (n:Judgement) ON (n.left);

MATCH (j:Judgement)
WHERE j.subject IS NULL
SET j.subject = 'ACTOR';
