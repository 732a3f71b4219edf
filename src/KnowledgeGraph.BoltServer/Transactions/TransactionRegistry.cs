using System.Collections.Concurrent;
using System.Globalization;

namespace KnowledgeGraph.BoltServer.Transactions;

/// <summary>The transactions that are open, by the ids that SHOW and TERMINATE TRANSACTIONS use. Thread-safe.</summary>
internal sealed class TransactionRegistry(int most)
{
    private readonly ConcurrentDictionary<string, OpenTransaction> _open = new(StringComparer.Ordinal);
    private long _last;

    public IEnumerable<OpenTransaction> All => _open.Values;

    /// <returns>The id.</returns>
    /// <exception cref="BoltFailure">Too many are open.</exception>
    public string Add(OpenTransaction transaction)
    {
        var id = $"{transaction.Request.Database}-transaction-{Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)}";
        if (_open.Count >= most)
            throw new BoltFailure("Neo.TransientError.Transaction.MaximumTransactionLimitReached", $"{most} transactions are open (setting Bolt:MaxTransactions). Try again when some have ended.");
        _open[id] = transaction;
        return id;
    }

    public OpenTransaction? Find(string id) => _open.GetValueOrDefault(id);

    public void Remove(OpenTransaction transaction) => _open.TryRemove(transaction.Id, out _);
}
