"""Reads the exports of a folder with networkx and igraph and says what is in them, as JSON. Arguments: the folder."""
import csv, json, math, os, sys

try:
    import igraph
    import networkx as nx
except ImportError:
    sys.exit(3)

folder = sys.argv[1]


def at(*names):
    return os.path.join(folder, *names)


def plain(value):
    return None if isinstance(value, float) and math.isnan(value) else value


def told(nodes, edges):
    return {"nodes": dict(nodes), "edges": sorted(edges)}


def of_networkx(graph, name, kind):
    return told(
        [(node, data.get(name)) for node, data in graph.nodes(data=True)],
        [[a, data[kind], b, data.get("weight")] for a, b, data in graph.edges(data=True)])


def gexf():
    # networkx knows 1.2; what is written here is the same in both.
    text = open(at("graph.gexf"), encoding="utf-8").read()
    with open(at("graph-1.2.gexf"), "w", encoding="utf-8") as older:
        older.write(text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"'))
    return of_networkx(nx.read_gexf(at("graph-1.2.gexf")), "label", "type")


def graphml_igraph():
    graph = igraph.Graph.Read_GraphML(at("graph.graphml"))
    names = graph.vs["id"]
    return told(
        zip(names, graph.vs["label"]),
        [[names[edge.source], edge["type"], names[edge.target], plain(edge["weight"])] for edge in graph.es])


def of_csv():
    with open(at("csv", "nodes.csv"), encoding="utf-8", newline="") as nodes, open(at("csv", "edges.csv"), encoding="utf-8", newline="") as edges:
        return told(
            [(row["Id"], row["Label"]) for row in csv.DictReader(nodes)],
            [[row["Source"], row["Label"], row["Target"], float(row["weight"]) if row["weight"] else None] for row in csv.DictReader(edges)])


def of_json():
    graph = nx.node_link_graph(json.load(open(at("graph.json"), encoding="utf-8")))
    return of_networkx(graph, "name", "type")


def ucinet():
    with open(at("ucinet", "nodes.csv"), encoding="utf-8", newline="") as nodes:
        rows = list(csv.DictReader(nodes))
    ids = {row["dlLabel"]: row["Id"] for row in rows}
    edges = []
    for kind in ("SUPPORTS", "OPPOSES", "AMBIVALENT_TOWARD"):
        path = at("ucinet", kind.lower() + ".dl")
        if os.path.exists(path):
            graph = igraph.Graph.Read_DL(path, directed=True)
            names = [ids[name] for name in graph.vs["name"]]
            edges += [[names[edge.source], kind, names[edge.target], edge["weight"]] for edge in graph.es]
    return told([(row["Id"], row["Label"]) for row in rows], edges)


print(json.dumps({
    "graphml": of_networkx(nx.read_graphml(at("graph.graphml")), "label", "type"),
    "graphml with igraph": graphml_igraph(),
    "gexf": gexf(),
    "csv": of_csv(),
    "json": of_json(),
    "ucinet": ucinet(),
}))
