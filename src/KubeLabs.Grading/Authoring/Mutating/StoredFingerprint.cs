using System.Text;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What the API server stores of an answer, as a text that is the same for the same objects.</summary>
internal static class StoredFingerprint
{
    /// <summary>The text of all objects that the documents made or changed. The order of keys does not count.</summary>
    public static string Of(AppliedManifests applied)
    {
        var text = new StringBuilder();
        var keys = applied.Documents.Select(document => document.Verdict.Object?.Key).OfType<ObjectKey>().Distinct().Order();
        foreach (var key in keys)
        {
            text.Append(key.Group).Append('/').Append(key.Kind).Append('/').Append(key.Namespace).Append('/').Append(key.Name);
            if (applied.State.Find(key) is { } item) Append(text, item.Root);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Node node)
    {
        switch (node)
        {
            case MappingNode mapping: Append(text, mapping); break;
            case SequenceNode list: Append(text, list); break;
            case ScalarNode scalar: text.Append((int)scalar.Kind).Append(':').Append(scalar.Text.Length).Append(':').Append(scalar.Text); break;
        }
    }

    private static void Append(StringBuilder text, MappingNode mapping)
    {
        text.Append('{');
        foreach (var entry in mapping.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(entry.Key.Length).Append(':').Append(entry.Key).Append('=');
            Append(text, entry.Value);
            text.Append(',');
        }

        text.Append('}');
    }

    private static void Append(StringBuilder text, SequenceNode list)
    {
        text.Append('[');
        foreach (var item in list.Values)
        {
            Append(text, item);
            text.Append(',');
        }

        text.Append(']');
    }
}
