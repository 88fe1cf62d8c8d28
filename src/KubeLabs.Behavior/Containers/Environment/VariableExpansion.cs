using System.Text;

namespace KubeLabs.Behavior;

/// <summary>
/// <c>$(NAME)</c> in values, commands and arguments. <c>$$</c> stands for one <c>$</c>; a name that is not known stays as it is written.
/// Source: Kubernetes' <c>expansion.Expand</c>.
/// </summary>
public static class VariableExpansion
{
    /// <summary>The text with its references replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="find">The value of a name, or null where there is none.</param>
    public static string Expand(string text, Func<string, string?> find)
    {
        if (!text.Contains('$', StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '$' || at + 1 == text.Length)
            {
                result.Append(text[at]);
                continue;
            }

            at++;
            if (text[at] == '$')
            {
                result.Append('$');
                continue;
            }

            var end = text[at] == '(' ? text.IndexOf(')', at) : -1;
            if (end < 0)
            {
                result.Append('$').Append(text[at]);
                continue;
            }

            var name = text[(at + 1)..end];
            result.Append(find(name) ?? $"$({name})");
            at = end;
        }

        return result.ToString();
    }

    /// <summary>The name, where the whole text is one reference: <c>$(NAME)</c>.</summary>
    public static string? OnlyName(string text) =>
        text.Length > 3 && text.StartsWith("$(", StringComparison.Ordinal) && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1
            ? text[2..^1]
            : null;
}
