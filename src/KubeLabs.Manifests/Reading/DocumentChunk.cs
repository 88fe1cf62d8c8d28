namespace KubeLabs.Manifests;

/// <summary>The part of a text between two document separators.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Line">The line that it starts on, counted from 1.</param>
/// <param name="BadSeparator">Whether it is no document but a separator that something follows on its line.</param>
internal readonly record struct DocumentChunk(int Start, int End, int Line, bool BadSeparator = false);
