using System.Text;
using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>
/// What the expression of a message came to (<c>evalMessageExpression</c>): a text, or nothing that can be shown, or a reason to stop.
/// </summary>
/// <param name="Text">The text; null where there is none.</param>
/// <param name="Cost">What it has cost.</param>
/// <param name="Stop">Why no further rules are asked; null where they are.</param>
internal readonly record struct RuleMessage(string? Text, ulong Cost, string? Stop)
{
    private const int Longest = 5 * 1024;
    private const string Spent = "messageExpression evaluation failed due to running out of cost budget, no further validation rules will be run";

    public static RuleMessage Of(CompiledRule rule, ICelActivation activation, ulong callLimit, long budget)
    {
        var result = rule.Message!.Evaluate(activation, callLimit);
        if (result.Cost > (ulong)budget) return new(null, 0, Spent);
        if (result.Value is CelError { IsFinal: true })
        {
            var expression = GoValue.Quote(rule.Written.Text("messageExpression"));
            return new(
                null, 0, $"no further validation rules will be run due to call cost exceeds limit for messageExpression: {expression}");
        }

        return new(result.Value is CelString text ? Shown(text.Value.Trim()) : null, result.Cost, null);
    }

    private static string? Shown(string text) =>
        text.Length == 0 || text.Contains('\n', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(text) > Longest ? null : text;
}
