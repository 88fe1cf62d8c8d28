using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A taint in an exercise file, as kubectl writes it: <c>dedicated=gpu:NoSchedule</c>.</summary>
internal static class TaintParameter
{
    /// <summary>How it is read.</summary>
    public static ParameterType<TaintView> Type { get; } = new("taint (key=value:Effect)", Read);

    private static (bool Ok, TaintView Value) Read(Node node, ParameterReader reader)
    {
        if (node.AsString()?.Split(':') is [{ Length: > 0 } head, "NoSchedule" or "PreferNoSchedule" or "NoExecute"] parts && head[0] != '=')
        {
            var equals = head.IndexOf('=', StringComparison.Ordinal);
            return (true, equals < 0 ? new(head, "", parts[1]) : new(head[..equals], head[(equals + 1)..], parts[1]));
        }

        reader.Report(node, "a taint is expected here: key=value:Effect", "여기에는 key=value:Effect 형식의 테인트가 와야 합니다");
        return (false, default);
    }
}
