using System.Globalization;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The way from the root to the value being decoded. Paths are made from it only when there is an error to report.</summary>
internal sealed class DecodingTrail
{
    private Step[] _steps = new Step[16];
    private int _depth;

    public void Field(TypeSchema type, FieldSchema field) => Push(new(field.Name, -1, type, field));

    public void Key(string key) => Push(new(key, -1, null, null));

    public void Index(int index) => Push(new(null, index, null, null));

    public void Pop() => _depth--;

    /// <summary>The path as validation errors print it, or with keys of maps as names, as strict decoding does.</summary>
    public FieldPath Path(bool isStrict = false)
    {
        var path = FieldPath.Root;
        foreach (var step in _steps.AsSpan(0, _depth))
        {
            path = step.Name is null ? path.At(step.Index) : step.Field is null && !isStrict ? path.Key(step.Name) : path.Child(step.Name);
        }

        return path;
    }

    /// <summary>The path of a field of the current object as strict decoding prints it: with indexes, keys of maps as names.</summary>
    public string StrictPath(string field)
    {
        var text = new StringBuilder();
        foreach (var step in _steps.AsSpan(0, _depth))
        {
            if (step.Name is null) text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
            else text.Append(text.Length > 0 ? "." : "").Append(step.Name);
        }

        return text.Append(text.Length > 0 ? "." : "").Append(field).ToString();
    }

    /// <summary>
    /// The Go struct and path as type errors print them: the innermost struct, then every field from the root, embedded structs
    /// included, without indexes and keys. Null outside any struct.
    /// </summary>
    public string? GoField()
    {
        var text = new StringBuilder();
        TypeSchema? innermost = null;
        foreach (var step in _steps.AsSpan(0, _depth))
        {
            if (step.Field is null) continue;
            innermost = step.Type;
            if (step.Field.Embedding is { } embedding) text.Append('.').Append(embedding);
            text.Append('.').Append(step.Name);
        }

        return innermost is null ? null : innermost.GoName + text;
    }

    private void Push(Step step)
    {
        if (_depth == _steps.Length) Array.Resize(ref _steps, _depth * 2);
        _steps[_depth++] = step;
    }

    private readonly record struct Step(string? Name, int Index, TypeSchema? Type, FieldSchema? Field);
}
