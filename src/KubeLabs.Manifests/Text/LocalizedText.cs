namespace KubeLabs.Manifests;

/// <summary>One sentence for a learner, in English and in Korean. Both are mandatory; a report chooses.</summary>
/// <param name="En">The English sentence.</param>
/// <param name="Ko">The Korean sentence. No particle stands directly after an inserted name: a class noun follows the name.</param>
public readonly record struct LocalizedText(string En, string Ko)
{
    /// <summary>The same text in every language: names, values, messages of the API server.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.Korean ? Ko : En;
}
