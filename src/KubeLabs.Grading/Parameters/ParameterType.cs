using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>How the values of a parameter are written.</summary>
/// <typeparam name="T">What they are read as.</typeparam>
/// <param name="Name">The type in words, for messages and the reference.</param>
/// <param name="Read">Reads a value; false where it is wrong, after the reader was told why.</param>
public sealed record ParameterType<T>(string Name, Func<Node, ParameterReader, (bool Ok, T Value)> Read);
