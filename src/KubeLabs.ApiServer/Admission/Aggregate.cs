namespace KubeLabs.ApiServer;

/// <summary>Several reasons in one message, as apimachinery's <c>Aggregate</c> prints them: each once, in brackets where there are more.</summary>
internal static class Aggregate
{
    public static string Print(IReadOnlyList<string> reasons)
    {
        var once = reasons.Distinct(StringComparer.Ordinal).ToList();
        return once.Count == 1 ? once[0] : $"[{string.Join(", ", once)}]";
    }
}
