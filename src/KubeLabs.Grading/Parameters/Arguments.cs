namespace KubeLabs.Grading;

/// <summary>The arguments of a check, read.</summary>
public sealed class Arguments
{
    private readonly Dictionary<Parameter, object> _values;

    internal Arguments(Dictionary<Parameter, object> values) => _values = values;

    /// <summary>All of them, as they were read.</summary>
    internal IReadOnlyCollection<object> Values => _values.Values;

    /// <summary>A required argument.</summary>
    public T Get<T>(Parameter<T> parameter)
        where T : notnull => (T)_values[parameter];

    /// <summary>An argument, or a default where it was not given.</summary>
    public T Get<T>(Parameter<T> parameter, T absent)
        where T : notnull => _values.TryGetValue(parameter, out var value) ? (T)value : absent;

    /// <summary>Whether an argument was given.</summary>
    public bool Has(Parameter parameter) => _values.ContainsKey(parameter);
}
