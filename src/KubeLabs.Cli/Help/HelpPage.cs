using System.CommandLine;
using System.Text;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>The help of a command: what it does, how it is written, what it takes, and examples.</summary>
internal static class HelpPage
{
    public static string Of(Command command, CommandContext context)
    {
        var text = new StringBuilder();
        var definition = CommandCatalog.Of(command);
        text.Append(definition?.Description.In(context.Language) ?? command.Description).Append("\n\n");
        text.Append(context.Say("Usage:", "사용법:")).Append('\n');
        text.Append("  kubelabs ").Append(definition?.Usage ?? "COMMAND …").Append('\n');
        Section(text, context.Say("Commands:", "명령:"), [.. command.Subcommands.Where(sub => !sub.Hidden).Select(Row)]);
        Section(text, context.Say("Arguments:", "인수:"), [.. command.Arguments.Select(Row)]);
        Section(text, context.Say("Options:", "옵션:"), [.. Options(command).Where(option => !option.Hidden).Select(Row)]);
        Examples(text, definition?.Examples ?? _rootExamples, context);
        return text.ToString();
    }

    private static readonly Example[] _rootExamples =
    [
        new("kubelabs list", new("which exercises there are", "어떤 실습이 있는지 본다")),
        new("kubelabs start expose-deployment", new("begin one", "실습을 시작한다")),
        new("kubelabs grade expose-deployment service.yaml", new("grade an answer", "답안을 채점한다")),
    ];

    private static IEnumerable<Option> Options(Command command) =>
        command is RootCommand ? command.Options : command.Options.Concat(Above(command).SelectMany(Recursive));

    private static IEnumerable<Command> Above(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => Above(parent).Prepend(parent));

    private static IEnumerable<Option> Recursive(Command parent) => parent.Options.Where(option => option.Recursive);

    private static (string Left, string Right) Row(Command command) => (command.Name, command.Description ?? "");

    private static (string Left, string Right) Row(Argument argument) => (argument.HelpName ?? argument.Name, argument.Description ?? "");

    private static (string Left, string Right) Row(Option option)
    {
        var names = option.Aliases.Append(option.Name).Distinct().OrderBy(name => name.Length);
        var value = option.HelpName is { } shown ? $" {shown}" : "";
        return (string.Join(", ", names) + value, option.Description ?? "");
    }

    private static void Section(StringBuilder text, string title, IReadOnlyList<(string Left, string Right)> rows)
    {
        if (rows.Count == 0) return;
        text.Append('\n').Append(title).Append('\n');
        var width = rows.Max(row => DisplayWidth.Of(row.Left));
        foreach (var (left, right) in rows)
        {
            var lines = right.Split('\n');
            text.Append("  ").Append(left).Append(' ', width - DisplayWidth.Of(left) + 2).Append(lines[0]).Append('\n');
            foreach (var line in lines.Skip(1)) text.Append(' ', width + 4).Append(line).Append('\n');
        }
    }

    private static void Examples(StringBuilder text, IReadOnlyList<Example> examples, CommandContext context)
    {
        if (examples.Count == 0) return;
        text.Append('\n').Append(context.Say("Examples:", "예:")).Append('\n');
        foreach (var example in examples)
            text.Append("  # ").Append(example.Meaning.In(context.Language)).Append("\n  ").Append(example.Line).Append('\n');
    }
}
