using KubeLabs.ApiServer;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Selectors of labels, in both notations.</summary>
internal static class SelectorFunctions
{
    public static CelValue Selects(CelContext context, CelValue[] arguments)
    {
        if (arguments[0] is not CelMap written || ModelNodes.Of(written) is not MappingNode node)
            return CelError.Of("selects() takes a selector and labels");
        if (arguments[1] is not CelMap map || ModelNodes.Of(map) is not { } labels)
            return CelError.Of("selects() takes a selector and labels");
        var isPlain = node.Values.Any(static entry => entry.Key is not ("matchLabels" or "matchExpressions"));
        var selector = isPlain ? LabelSelector.FromMap(node) : LabelSelector.From(node);
        return context.Charge((ulong)selector.Requirements.Length) ? CelBool.Of(selector.Matches(labels)) : CelBool.False;
    }
}
