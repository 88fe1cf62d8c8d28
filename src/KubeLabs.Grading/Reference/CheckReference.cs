using System.Globalization;
using System.Text;

namespace KubeLabs.Grading;

/// <summary>The reference of the checks for authors, made of what each check declares.</summary>
public static class CheckReference
{
    private const string Head = """
        # Checks

        Made from the code by `CheckReference`; a test keeps it current. A criterion has exactly one check:
        `check: {name: {parameter: value}}`. A check with one parameter may be written with its value alone: `match: [...]`.
        An object is named as `Kind/name`, in another namespace `namespace/Kind/name`.

        """;

    /// <summary>The whole page in Markdown, English with Korean beside it.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Head);
        foreach (var check in CheckCatalog.All) Append(page, check);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder page, Check check)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {check.Name}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Passes when {check.Summary.En}.\n\n통과 조건: {check.Summary.Ko}.\n");
        if (check.Parameters.IsEmpty)
        {
            page.Append("\nNo parameters. 매개변수가 없다.\n");
            return;
        }

        page.Append("\n| parameter | takes | | meaning | 의미 |\n|---|---|---|---|---|\n");
        foreach (var parameter in check.Parameters)
        {
            var demand = parameter.IsRequired ? "required" : "";
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{parameter.Name}` | {Cell(parameter.TypeName)} | {demand} | {Cell(parameter.Help.En)} | {Cell(parameter.Help.Ko)} |\n");
        }

        if (!check.Vocabulary.IsEmpty) page.Append("\n| in it | gives | 값 |\n|---|---|---|\n");
        foreach (var (signature, help) in check.Vocabulary)
            page.Append(CultureInfo.InvariantCulture, $"| `{signature}` | {Cell(help.En)} | {Cell(help.Ko)} |\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
