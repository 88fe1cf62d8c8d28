namespace KubeLabs.Behavior;

/// <summary>
/// Remembers pairs that were read: the submissions of a class mostly hold the same one. Any thread may call it. Bytes are compared
/// whole, not by a cryptographic hash: .NET takes that from OpenSSL, whose start costs more than reading the pair.
/// </summary>
public sealed class TlsPairCache
{
    private const int Capacity = 64;

    // What is longer is no usual pair; 64 of them must not fill the memory.
    private const int MaxRememberedLength = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<Bytes, TlsPair> _pairs = [];
    private readonly Queue<Bytes> _order = new();

    /// <summary>The pair, read now or remembered. Never throws, whatever the bytes.</summary>
    public TlsPair Read(ReadOnlySpan<byte> certificate, ReadOnlySpan<byte> key)
    {
        if (certificate.Length + key.Length > MaxRememberedLength) return TlsPair.Read(certificate, key);
        var bytes = new Bytes([.. certificate, .. key], certificate.Length);
        lock (_lock)
        {
            if (_pairs.TryGetValue(bytes, out var known)) return known;
        }

        var pair = TlsPair.Read(certificate, key);
        Remember(bytes, pair);
        return pair;
    }

    private void Remember(Bytes bytes, TlsPair pair)
    {
        lock (_lock)
        {
            if (!_pairs.TryAdd(bytes, pair)) return;
            _order.Enqueue(bytes);
            if (_order.Count > Capacity) _pairs.Remove(_order.Dequeue());
        }
    }

    /// <summary>Both values, one behind the other, and where the first ends.</summary>
    private sealed class Bytes(byte[] both, int split) : IEquatable<Bytes>
    {
        private readonly byte[] _both = both;
        private readonly int _split = split;
        private readonly int _hash = Hash(both);

        public bool Equals(Bytes? other) =>
            other is not null && _hash == other._hash && _split == other._split && _both.AsSpan().SequenceEqual(other._both);

        public override bool Equals(object? obj) => Equals(obj as Bytes);

        public override int GetHashCode() => _hash;

        private static int Hash(byte[] bytes)
        {
            var hash = default(HashCode);
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }
    }
}
