using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// What the API server adds to the tolerations of every Pod that it admits: five minutes on a node that is not ready or not reachable, unless
/// the Pod itself speaks of that. Source: its admission plugin <c>DefaultTolerationSeconds</c>.
/// </summary>
internal static class DefaultTolerations
{
    private const long Seconds = 300;
    private const string NoExecute = "NoExecute";
    private static readonly ImmutableArray<string> _keys = ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"];

    /// <summary>The tolerations, those that are added last. Adding them a second time adds nothing.</summary>
    public static ImmutableArray<TolerationView> With(ImmutableArray<TolerationView> written)
    {
        var all = written;
        foreach (var key in _keys)
        {
            if (!Mentions(written, key)) all = all.Add(new(key, "Exists", "", NoExecute, Seconds));
        }

        return all;
    }

    // Whether operator and value fit is not asked.
    private static bool Mentions(ImmutableArray<TolerationView> written, string key)
    {
        foreach (var toleration in written)
        {
            if (toleration.Effect is not ("" or NoExecute)) continue;
            if (toleration.Key.Length == 0 || string.Equals(toleration.Key, key, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
