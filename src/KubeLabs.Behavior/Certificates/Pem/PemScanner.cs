using System.Collections.Immutable;
using System.Text;

namespace KubeLabs.Behavior;

/// <summary>One pass over a PEM text.</summary>
internal ref struct PemScanner(ReadOnlySpan<byte> text)
{
    // Each BEGIN line may look at the whole rest of the text: these two keep a hostile one linear.
    private const int MaxBegins = 256;
    private const int MaxHeaders = 64;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ImmutableArray<PemBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PemBlock>();
    private readonly ImmutableArray<PemFault>.Builder _faults = ImmutableArray.CreateBuilder<PemFault>();
    private int _at;

    private static ReadOnlySpan<byte> Begin => "-----BEGIN "u8;
    private static ReadOnlySpan<byte> End => "-----END "u8;
    private static ReadOnlySpan<byte> Dashes => "-----"u8;

    public PemScan Run()
    {
        var begins = 0;
        while (FindBegin())
        {
            if (++begins > MaxBegins)
            {
                Fault(PemFaultKind.TooMany, "", _at);
                break;
            }

            ReadBlock();
        }

        return new PemScan(_blocks.DrainToImmutable(), _faults.DrainToImmutable());
    }

    private bool FindBegin()
    {
        var rest = _text[_at..];
        if (rest.StartsWith(Begin)) return true;
        var found = rest.IndexOf("\n-----BEGIN "u8);
        _at += found + 1;
        return found >= 0;
    }

    private void ReadBlock()
    {
        var start = _at;
        var line = After(Begin, NextLine());
        if (line.IndexOf(Dashes) is var dashes && (dashes < 0 || dashes != line.Length - Dashes.Length))
        {
            Fault(PemFaultKind.LinesJoined, "", start);
            return;
        }

        var label = Encoding.UTF8.GetString(line[..^Dashes.Length]);
        var next = _at;
        var fault = ReadContent(label, start);
        if (fault is not { } kind) return;
        Fault(kind, label, start);
        _at = next;
    }

    private PemFaultKind? ReadContent(string label, int start)
    {
        var headers = ReadHeaders();
        var body = FindEnd(label, headers.IsEmpty, out var wrong);
        if (wrong is not null) return wrong;
        if (PemBase64.TryDecode(body) is not { } bytes) return body.IndexOf(Begin) >= 0 ? PemFaultKind.NoEnd : PemFaultKind.NotBase64;
        if (headers.IsEmpty && HasBlankLine(body)) Fault(PemFaultKind.BlankLine, label, start);
        _blocks.Add(new PemBlock(label, headers, bytes, start));
        return null;
    }

    private ImmutableArray<PemHeader> ReadHeaders()
    {
        var headers = ImmutableArray.CreateBuilder<PemHeader>();
        while (_at < _text.Length && headers.Count < MaxHeaders)
        {
            var before = _at;
            var line = NextLine();
            var colon = line.IndexOf((byte)':');
            if (colon < 0)
            {
                _at = before;
                break;
            }

            headers.Add(new PemHeader(Trimmed(line[..colon]), Trimmed(line[(colon + 1)..])));
        }

        return headers.DrainToImmutable();
    }

    /// <summary>The bytes up to the END line; stands behind that line afterwards.</summary>
    private ReadOnlySpan<byte> FindEnd(string label, bool mayBeEmpty, out PemFaultKind? wrong)
    {
        var rest = _text[_at..];
        var length = mayBeEmpty && rest.StartsWith(End) ? 0 : rest.IndexOf("\n-----END "u8) + 1;
        wrong = PemFaultKind.NoEnd;
        if (length == 0 && !(mayBeEmpty && rest.StartsWith(End))) return default;
        _at += length;
        var line = After(End, NextLine());
        wrong = IsLabel(line, label) ? null : PemFaultKind.OtherEnd;
        return rest[..length];
    }

    private static bool IsLabel(ReadOnlySpan<byte> line, string label) =>
        PemBytes.EndsWith(line, Dashes) && Encoding.UTF8.GetString(line[..^Dashes.Length]) == label;

    /// <summary>Whether a blank line follows a line of base64: there OpenSSL takes what came before for headers.</summary>
    private static bool HasBlankLine(ReadOnlySpan<byte> body)
    {
        bool before = false, here = false;
        foreach (var b in body)
        {
            if (b == '\n')
            {
                if (before && !here) return true;
                before |= here;
                here = false;
            }
            else
            {
                here |= !PemBytes.IsSpace(b);
            }
        }

        return false;
    }

    private ReadOnlySpan<byte> NextLine()
    {
        var rest = _text[_at..];
        var length = rest.IndexOf((byte)'\n');
        _at = length < 0 ? _text.Length : _at + length + 1;
        var line = length < 0 ? rest : rest[..length];
        if (length > 0 && line[^1] == '\r') line = line[..^1];
        return PemBytes.TrimBlanks(line);
    }

    private static string Trimmed(ReadOnlySpan<byte> part) => Encoding.UTF8.GetString(part).Trim();

    /// <summary>What stands behind the beginning of a line; a line that is nothing else has lost its last blank.</summary>
    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> beginning, ReadOnlySpan<byte> line) =>
        line[Math.Min(beginning.Length, line.Length)..];

    private readonly void Fault(PemFaultKind kind, string label, int start) => _faults.Add(new PemFault(kind, label, start));
}
