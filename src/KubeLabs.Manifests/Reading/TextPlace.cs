namespace KubeLabs.Manifests;

/// <summary>Where the YAML reader starts.</summary>
/// <param name="Start">The offset in the text.</param>
/// <param name="Line">The line of it, counted from 1.</param>
/// <param name="JsonError">What the JSON reader said about the text from here on: kubectl reports that where YAML fails too.</param>
internal readonly record struct TextPlace(int Start, int Line, Problem? JsonError);
