using System.Collections.Immutable;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Finds what to do about a refusal: the first entry that fits, the particular ones before the general.</summary>
internal static class CauseAdvice
{
    private static readonly ImmutableArray<AdviceEntry> _entries =
        [.. FieldAdvice.Entries, .. FormatAdvice.Entries, .. DecodingAdvice.Entries, .. AdmissionAdvice.Entries, .. GeneralAdvice.Entries];

    /// <summary>One sentence, or null where the message says it.</summary>
    public static LocalizedText? For(string reason, string message, string field)
    {
        var bare = WithoutBrackets(field);
        foreach (var entry in _entries)
        {
            if (entry.Fits(reason, message, bare)) return entry.Text;
        }

        return null;
    }

    private static string WithoutBrackets(string field)
    {
        if (!field.Contains('[', StringComparison.Ordinal)) return field;
        var text = new StringBuilder(field.Length);
        var depth = 0;
        foreach (var c in field)
        {
            if (c == '[') depth++;
            if (depth == 0) text.Append(c);
            if (c == ']' && depth > 0) depth--;
        }

        return text.ToString();
    }
}
