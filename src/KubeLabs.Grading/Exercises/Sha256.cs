using System.Buffers.Binary;
using System.Numerics;

namespace KubeLabs.Grading;

/// <summary>
/// SHA-256. The runtime's own starts OpenSSL, for which every run would wait to hash a few kilobytes. Source: FIPS 180-4.
/// </summary>
internal static class Sha256
{
    private const int BlockSize = 64;
    private const int LengthSize = 8;

    // The first 32 bits of the fractions of the cube roots of the first 64 primes.
    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    // Those of the square roots of the first eight.
    private static ReadOnlySpan<uint> Start =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    /// <summary>The hash in lower-case hexadecimal.</summary>
    public static string Hex(ReadOnlySpan<byte> data)
    {
        Span<uint> state = stackalloc uint[8];
        Start.CopyTo(state);
        var whole = data.Length / BlockSize * BlockSize;
        for (var at = 0; at < whole; at += BlockSize) Add(state, data.Slice(at, BlockSize));
        AddEnd(state, data[whole..], data.Length);
        Span<byte> hash = stackalloc byte[32];
        for (var i = 0; i < state.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(hash[(4 * i)..], state[i]);
        return Convert.ToHexStringLower(hash);
    }

    // A one bit, zeros, and the length in bits, in one block more or two.
    private static void AddEnd(Span<uint> state, ReadOnlySpan<byte> rest, long length)
    {
        Span<byte> end = stackalloc byte[2 * BlockSize];
        end.Clear();
        rest.CopyTo(end);
        end[rest.Length] = 0x80;
        var size = rest.Length + 1 + LengthSize <= BlockSize ? BlockSize : 2 * BlockSize;
        BinaryPrimitives.WriteInt64BigEndian(end[(size - LengthSize)..], 8 * length);
        for (var at = 0; at < size; at += BlockSize) Add(state, end.Slice(at, BlockSize));
    }

    private static void Add(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[64];
        for (var i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < words.Length; i++) words[i] = words[i - 16] + Small(words[i - 15], 7, 18, 3) + words[i - 7] + Small(words[i - 2], 17, 19, 10);

        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var i = 0; i < words.Length; i++)
        {
            var first = h + Big(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + Constants[i] + words[i];
            var second = Big(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e) = (g, f, e, d + first);
            (d, c, b, a) = (c, b, a, first + second);
        }

        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }

    private static uint Big(uint word, int one, int two, int three) =>
        BitOperations.RotateRight(word, one) ^ BitOperations.RotateRight(word, two) ^ BitOperations.RotateRight(word, three);

    private static uint Small(uint word, int one, int two, int shift) =>
        BitOperations.RotateRight(word, one) ^ BitOperations.RotateRight(word, two) ^ (word >> shift);
}
