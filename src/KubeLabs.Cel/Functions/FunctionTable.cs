namespace KubeLabs.Cel;

/// <summary>Functions by name; what several libraries say of one name is one function.</summary>
internal sealed class FunctionTable
{
    private readonly Dictionary<string, CelFunction> _functions;

    public FunctionTable(IEnumerable<CelFunction> functions)
    {
        _functions = new Dictionary<string, CelFunction>(StringComparer.Ordinal);
        foreach (var function in functions)
            Add(function);
    }

    private FunctionTable(FunctionTable before, IEnumerable<CelFunction> more)
    {
        _functions = new Dictionary<string, CelFunction>(before._functions, StringComparer.Ordinal);
        foreach (var function in more)
            Add(function);
    }

    public CelFunction? Find(string name) => _functions.GetValueOrDefault(name);

    public FunctionTable With(IEnumerable<CelFunction> more) => new(this, more);

    private void Add(CelFunction function) => _functions[function.Name] = _functions.TryGetValue(function.Name, out var before)
        ? new CelFunction(function.Name, [.. before.Overloads, .. function.Overloads])
        : function;
}
