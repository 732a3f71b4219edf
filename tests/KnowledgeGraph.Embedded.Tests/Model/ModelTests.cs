using CsCheck;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using static KnowledgeGraph.Embedded.Tests.Model.GraphModelNames;

namespace KnowledgeGraph.Embedded.Tests.Model;

/// <summary>Random sequences of operations, on the engine and on the model.</summary>
public class ModelTests
{
    private static readonly Gen<(int Kind, int One, int Other, int Number)[]> Operations =
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[-1, 5]).Array[1, 150];

    [Fact]
    public void The_engine_does_what_the_model_does() => Operations.Sample(
        operations =>
        {
            using var run = new Run();
            foreach (var operation in operations) run.Step(operation);
            run.End();
        },
        iter: 100, threads: 2);

    private sealed class Run : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly List<(IGraphReadTransaction Reader, string Expected)> _readers = [];
        private EmbeddedGraph _graph;
        private IGraphWriteTransaction? _writer;
        private GraphModel _committed = new();
        private GraphModel _model = new();

        public Run() => _graph = Open();

        public void Step((int Kind, int One, int Other, int Number) operation)
        {
            var (kind, one, other, number) = operation;
            switch (kind)
            {
                case < 4:
                    EndWriting(commit: true);
                    break;
                case < 6:
                    EndWriting(commit: false);
                    break;
                case < 9:
                    _readers.Add((_graph.BeginRead(), _committed.Show()));
                    break;
                case < 11:
                    CheckReaders();
                    break;
                case < 12:
                    Reopen();
                    break;
                case < 14:
                    Assert.Equal(_model.Show(), GraphModel.Show(Writer()));
                    break;
                default:
                    Change(kind, one, other, number);
                    break;
            }
        }

        public void End()
        {
            EndWriting(commit: true);
            Reopen();
            using var reader = _graph.BeginRead();
            Assert.Equal(_committed.Show(), GraphModel.Show(reader));
        }

        public void Dispose()
        {
            _writer?.Dispose();
            foreach (var (reader, _) in _readers) reader.Dispose();
            _graph.Dispose();
            _folder.Dispose();
        }

        private void Change(int kind, int one, int other, int number)
        {
            var writer = Writer();
            var node = Pick(_model.Nodes, one);
            var relationship = Pick(_model.Relationships, one);
            switch (kind)
            {
                case < 45:
                    Create(writer, one, number);
                    break;
                case < 60 when node >= 0:
                    var target = Pick(_model.Nodes, other);
                    var type = Types[number & 1];
                    _model.Relationships.Add(writer.Relationship(node, type, target), new(type, node, target, []));
                    break;
                case < 75 when node >= 0:
                    Assert.Equal(Set(_model.Nodes[node].Properties, Keys[other % 3], number), writer.Set(node, Keys[other % 3], number < 0 ? Value.Null : Value.Of(number)));
                    break;
                case < 80 when node >= 0:
                    Assert.Equal(_model.Nodes[node].Labels.Add(Labels[other % 3]), writer.AddLabel(node, writer.GetOrAddToken(TokenKind.Label, Labels[other % 3])));
                    break;
                case < 84 when node >= 0:
                    Assert.Equal(_model.Nodes[node].Labels.Remove(Labels[other % 3]), writer.RemoveLabel(node, writer.GetOrAddToken(TokenKind.Label, Labels[other % 3])));
                    break;
                case < 88 when relationship >= 0:
                    var key = writer.GetOrAddToken(TokenKind.PropertyKey, Keys[other % 3]);
                    Assert.Equal(
                        Set(_model.Relationships[relationship].Properties, Keys[other % 3], number),
                        writer.SetRelationshipProperty(relationship, key, number < 0 ? Value.Null : Value.Of(number)));
                    break;
                case < 91 when relationship >= 0:
                    writer.DeleteRelationship(relationship);
                    _model.Relationships.Remove(relationship);
                    break;
                case < 96 when node >= 0:
                    DetachDelete(writer, node);
                    break;
                default:
                    ToggleIndex(writer, Labels[one % 3], Keys[other % 3]);
                    break;
            }
        }

        private void Create(IGraphWriter writer, int one, int number)
        {
            var properties = new SortedDictionary<string, long>();
            if (number >= 0) properties.Add(Keys[one % 3], number);
            var id = writer.Node(Labels[one % 3], [.. properties.Select(pair => (pair.Key, Value.Of(pair.Value)))]);
            _model.Nodes.Add(id, new([Labels[one % 3]], properties));
        }

        private void DetachDelete(IGraphWriter writer, long node)
        {
            foreach (var record in writer.Expand(node, Direction.Both, []))
            {
                writer.DeleteRelationship(record.Id);
                Assert.True(_model.Relationships.Remove(record.Id));
            }

            writer.DeleteNode(node);
            _model.Nodes.Remove(node);
        }

        private void ToggleIndex(IGraphWriter writer, string label, string key)
        {
            var name = label + key;
            if (_model.Indexes.Remove(name))
            {
                writer.DropIndex(name);
                return;
            }

            writer.CreateIndex(GraphExtensions.Range(name, label, key));
            _model.Indexes.Add(name, (label, key));
        }

        private static bool Set(SortedDictionary<string, long> properties, string key, long number)
        {
            if (number < 0) return properties.Remove(key);
            var same = properties.TryGetValue(key, out var before) && before == number;
            properties[key] = number;
            return !same;
        }

        private static long Pick<T>(SortedDictionary<long, T> from, int choice) => from.Count == 0 ? -1 : from.Keys.ElementAt(choice % from.Count);

        private IGraphWriteTransaction Writer() => _writer ??= _graph.BeginWrite(CancellationToken.None);

        private void EndWriting(bool commit)
        {
            if (_writer is null) return;
            if (commit)
            {
                _writer.Commit();
                _committed = _model;
            }

            _writer.Dispose();
            _writer = null;
            _model = _committed.Copy();
        }

        private void CheckReaders()
        {
            foreach (var (reader, expected) in _readers)
            {
                Assert.Equal(expected, GraphModel.Show(reader));
                reader.Dispose();
            }

            _readers.Clear();
        }

        private void Reopen()
        {
            EndWriting(commit: false);
            CheckReaders();
            Assert.Empty(_graph.Check());
            _graph.Dispose();
            _graph = Open();
        }

        // So few kept records that they are dropped all the time.
        private EmbeddedGraph Open() => EmbeddedGraph.Open(new EmbeddedOptions { Folder = _folder.Path, CachedRecords = 4 });
    }
}
