namespace KubeLabs.Cel;

/// <summary>Kubernetes' named formats: <c>format.dns1123Label().validate(name)</c>.</summary>
internal static class FormatLibrary
{
    private static readonly NamedFormat[] _formats =
    [
        new("dns1123Label", 30, NameFormats.Label),
        new("dns1123Subdomain", 60, NameFormats.Subdomain),
        new("dns1035Label", 30, NameFormats.OldLabel),
        new("qualifiedName", 60, NameFormats.QualifiedName),
        new("dns1123LabelPrefix", 30, text => NameFormats.Label(NameFormats.WithoutDash(text))),
        new("dns1123SubdomainPrefix", 60, text => NameFormats.Subdomain(NameFormats.WithoutDash(text))),
        new("dns1035LabelPrefix", 30, text => NameFormats.OldLabel(NameFormats.WithoutDash(text))),
        new("labelValue", 40, NameFormats.LabelValue),
        new("uri", 1103, TextFormats.Uri),
        new("uuid", 77, TextFormats.Uuid),
        new("byte", 84, TextFormats.Base64),
        new("date", 78, TextFormats.Date),
        new("datetime", 78, TextFormats.DateTime),
    ];

    public static IEnumerable<CelFunction> Functions =>
    [
        .. _formats.Select(format => new CelFunction($"format.{format.Name}",
            CelOverload.Global($"format.{format.Name}", [], CelTypes.Format, (_, _) => new CelFormat(format)))),
        new("format.named", CelOverload.Global("format-named", [CelType.String], CelType.OptionalOf(CelTypes.Format), (_, a) => Named(a.Text(0)))),
        new("validate", CelOverload.Member(
            "format-validate", [CelTypes.Format, CelType.String], CelType.OptionalOf(CelType.ListOf(CelType.String)),
            (_, a) => Validate(((CelFormat)a[0]).Format, a.Text(1)))),
    ];

    private static CelOptional Named(string name) =>
        Array.Find(_formats, format => format.Name == name) is { } found ? CelOptional.Of(new CelFormat(found)) : CelOptional.None;

    private static CelOptional Validate(NamedFormat format, string text)
    {
        var mistakes = format.Mistakes(text);
        return mistakes.Count == 0 ? CelOptional.None : CelOptional.Of(Results.Texts(mistakes));
    }
}

/// <summary>A format: its name, the length of the pattern that costs are counted with, and what it finds wrong with a text.</summary>
internal sealed record NamedFormat(string Name, int PatternLength, Func<string, IReadOnlyList<string>> Mistakes);

/// <summary>A format as a value.</summary>
internal sealed class CelFormat(NamedFormat format) : CelOpaque(CelTypes.Format)
{
    public NamedFormat Format { get; } = format;

    public override bool Same(CelOpaque other) => ((CelFormat)other).Format == Format;

    public override string ToString() => Format.Name;
}
