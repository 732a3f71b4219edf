using KnowledgeGraph.Algorithms.Tests.Oracles;

[assembly: AssemblyFixture(typeof(PythonOracle))]
