namespace KubeLabs.Live;

/// <summary>A text that nobody may read by accident: printing it, or a record that holds it, shows nothing of it.</summary>
internal sealed class Secret(string text)
{
    /// <summary>The text itself, for the one place that sends it.</summary>
    public string Reveal() => text;

    /// <summary>A secret, or null for an empty text.</summary>
    public static Secret? Of(string text) => text.Length == 0 ? null : new(text);

    /// <inheritdoc/>
    public override string ToString() => "***";
}
