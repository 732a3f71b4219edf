// Search finds Müller by muller, and O’Brien, with whichever apostrophe, by O'Brien.
// The indexes have new names: a writer that starts at the same time drops only the old ones, never what another has just made.
DROP INDEX actor_names IF EXISTS;
DROP INDEX statement_text IF EXISTS;

CREATE FULLTEXT INDEX actor_search IF NOT EXISTS FOR (n:Actor) ON EACH [n.name, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX statement_search IF NOT EXISTS FOR (n:Statement) ON EACH [n.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
