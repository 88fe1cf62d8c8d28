namespace KubeLabs.Reports;

/// <summary>The last line of a console report: who judged, by what, and when.</summary>
internal static class ConsoleFooter
{
    public static string Of(DateTimeOffset at, string subject)
    {
        var moment = UtcMoment.Plain(at);
        var about = subject.Length == 0 ? "" : $"{subject} · ";
        return $"KubeLabs {Versions.KubeLabs} · Kubernetes {Versions.Kubernetes} · {about}{moment}";
    }
}
