"""Answers one question a line: a graph and a measure in, figures out, as igraph and NetworkX have them."""
import json
import math
import random
import sys

import igraph
import networkx



def ig(q, weights=True):
    g = igraph.Graph(n=q["n"], edges=[(s, t) for s, t, _ in q["edges"]], directed=q["directed"])
    if weights:
        g.es["weight"] = [w for _, _, w in q["edges"]]
    return g


def nx(q):
    g = networkx.DiGraph() if q["directed"] else networkx.Graph()
    g.add_nodes_from(range(q["n"]))
    g.add_weighted_edges_from(q["edges"])
    return g


def ordered(values):
    return [values[v] for v in sorted(values)]


def finite(values):
    return [0 if math.isnan(v) else v for v in values]


def groups(communities):
    return [{v for v, c in enumerate(communities) if c == group} for group in set(communities)]


MODE = {"Out": "out", "In": "in", "Both": "all"}

MEASURES = {
    "igraph betweenness": lambda q: ig(q).betweenness(directed=q["directed"]),
    "igraph weighted betweenness": lambda q: ig(q).betweenness(directed=q["directed"], weights="weight"),
    "networkx betweenness": lambda q: ordered(networkx.betweenness_centrality(nx(q))),
    "networkx weighted betweenness": lambda q: ordered(networkx.betweenness_centrality(nx(q), weight="weight")),
    "igraph closeness": lambda q: finite(ig(q).closeness(mode=MODE[q["direction"]])),
    "igraph weighted closeness": lambda q: finite(ig(q).closeness(mode=MODE[q["direction"]], weights="weight")),
    "igraph harmonic": lambda q: ig(q).harmonic_centrality(mode=MODE[q["direction"]]),
    "igraph weighted harmonic": lambda q: ig(q).harmonic_centrality(mode=MODE[q["direction"]], weights="weight"),
    "networkx closeness": lambda q: ordered(networkx.closeness_centrality(nx(q).reverse())),
    "igraph pagerank": lambda q: ig(q).pagerank(weights="weight", damping=0.85),
    "networkx personalized pagerank": lambda q: ordered(
        networkx.pagerank(nx(q), alpha=0.85, personalization=dict(enumerate(q["personalization"])), tol=1e-14, max_iter=1000)),
    "igraph eigenvector": lambda q: ig(q).eigenvector_centrality(directed=q["directed"], weights="weight"),
    "networkx katz": lambda q: ordered(networkx.katz_centrality_numpy(nx(q), alpha=q["alpha"], beta=1.0, weight="weight")),
    "igraph hubs": lambda q: ig(q).hub_score(weights="weight"),
    "igraph authorities": lambda q: ig(q).authority_score(weights="weight"),
    "igraph cores": lambda q: ig(q).coreness(),
    "networkx cores": lambda q: ordered(networkx.core_number(nx(q))),
    "igraph clustering": lambda q: ig(q).transitivity_local_undirected(mode="zero"),
    "networkx clustering": lambda q: ordered(networkx.clustering(nx(q))),
    "igraph transitivity": lambda q: finite([ig(q).transitivity_undirected()]),
    "igraph weak components": lambda q: ig(q).connected_components(mode="weak").membership,
    "igraph strong components": lambda q: ig(q).connected_components(mode="strong").membership,
    "igraph articulation points": lambda q: sorted(ig(q).articulation_points()),
    "networkx bridges": lambda q: sorted(sorted(bridge) for bridge in networkx.bridges(nx(q))),
    "igraph modularity": lambda q: [ig(q).modularity(q["communities"], weights="weight")],
    "networkx modularity": lambda q: [
        networkx.algorithms.community.modularity(nx(q), groups(q["communities"]), weight="weight", resolution=q["resolution"])],
    "igraph louvain": lambda q: [ig(q).community_multilevel(weights="weight").modularity],
    "igraph leiden": lambda q: [ig(q).community_leiden(objective_function="modularity", weights="weight", n_iterations=2).modularity],
}

print(f"igraph {igraph.__version__}, NetworkX {networkx.__version__}", flush=True)
for line in sys.stdin:
    question = json.loads(line)
    random.seed(1)  # igraph takes its random numbers from Python: an answer must not depend on what was asked before
    print(json.dumps(MEASURES[question["measure"]](question)), flush=True)
