using System.Collections.Immutable;
using KubeLabs.Manifests;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Reads the <c>-o</c> options of a command line.</summary>
internal static class OutputTargets
{
    /// <summary>
    /// The targets, or what is wrong. Where none goes to standard output, the console report does, unless nothing shall be said.
    /// </summary>
    public static (ImmutableArray<OutputTarget> Targets, LocalizedText? Wrong) Parse(
        IReadOnlyList<string> written, ResultKinds kind, bool isQuiet)
    {
        var targets = ImmutableArray.CreateBuilder<OutputTarget>();
        foreach (var text in written)
        {
            var (target, wrong) = ParseOne(text, kind);
            if (target is null) return ([], wrong);
            if (targets.Any(other => other.File == target.File)) return ([], Twice(target));
            targets.Add(target);
        }

        if (!isQuiet && targets.All(target => target.File is not null)) targets.Insert(0, new(FormatCatalog.All[0], null));
        return (targets.ToImmutable(), null);
    }

    private static (OutputTarget? Target, LocalizedText? Wrong) ParseOne(string text, ResultKinds kind)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        if (FormatCatalog.Find(name) is not { } format) return (null, Unknown(name, kind));
        if ((format.Kinds & kind) == 0) return (null, Unsupported(name));
        if (equals == text.Length - 1) return (null, new($"-o {text} names no file", $"-o {text} 옵션에 파일 이름이 없습니다"));
        return (new(format, equals < 0 ? null : text[(equals + 1)..]), null);
    }

    private static LocalizedText Unknown(string name, ResultKinds kind)
    {
        var names = FormatCatalog.All.Where(format => (format.Kinds & kind) != 0).Select(format => format.Name).ToList();
        var list = string.Join(", ", names);
        var nearest = Nearest.Of(name, names);
        return new(
            $"there is no output format \"{name}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")} Formats: {list}",
            $"\"{name}\" 출력 형식이 없습니다.{(nearest is null ? "" : $" \"{nearest}\" 형식을 쓰려던 것입니까?")} 쓸 수 있는 형식: {list}");
    }

    private static LocalizedText Unsupported(string name) =>
        new($"the output format {name} is not for this command", $"이 명령에는 {name} 출력 형식을 쓸 수 없습니다");

    private static LocalizedText Twice(OutputTarget target) => target.File is null
        ? new("only one format can go to standard output; write the others to files: -o FORMAT=FILE",
            "표준 출력에는 한 가지 형식만 쓸 수 있습니다. 나머지는 파일로 쓰십시오: -o 형식=파일")
        : new($"two formats cannot go to one file: {target.File}", $"두 형식을 한 파일에 쓸 수 없습니다: {target.File}");
}
