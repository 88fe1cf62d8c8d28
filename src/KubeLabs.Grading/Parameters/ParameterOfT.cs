using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A parameter whose value is a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What a check reads it as.</typeparam>
/// <param name="name">Its key in an exercise file.</param>
/// <param name="type">How it is read.</param>
/// <param name="help">What it means.</param>
/// <param name="isRequired">Whether it must be given.</param>
public sealed class Parameter<T>(string name, ParameterType<T> type, LocalizedText help, bool isRequired = false)
    : Parameter(name, type.Name, help, isRequired)
    where T : notnull
{
    internal override object? Read(Node node, ParameterReader reader) => type.Read(node, reader) is (true, var value) ? value : null;
}
