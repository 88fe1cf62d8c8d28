using System.Globalization;
using System.Text;
using KubeLabs.Grading;
using Spectre.Console;

namespace KubeLabs.Cli;

/// <summary>The list of exercises as a table.</summary>
internal static class ExerciseTable
{
    // Without a terminal nothing is cut or wrapped.
    private const int Unbounded = 1000;

    public static void Write(IReadOnlyList<Exercise> exercises, CommandContext context)
    {
        using var writer = new StreamWriter(context.Output, new UTF8Encoding(false), 1024, leaveOpen: true) { NewLine = "\n" };
        var console = AnsiConsole.Create(new()
        {
            Ansi = context.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = context.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = context.WrapWidth ?? Unbounded;
        console.Profile.Capabilities.Unicode = true;
        console.Write(Table(exercises, context));
    }

    private static Table Table(IReadOnlyList<Exercise> exercises, CommandContext context)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(context.Say("topic", "주제"));
        table.AddColumn(new TableColumn("ID").NoWrap());
        table.AddColumn(context.Say("level", "수준"));
        table.AddColumn(new TableColumn(context.Say("minutes", "분")).RightAligned());
        table.AddColumn(context.Say("title", "제목"));
        foreach (var exercise in exercises) table.AddRow(Row(exercise, context).Select(text => new Text(text)));
        return table;
    }

    private static string[] Row(Exercise exercise, CommandContext context) =>
    [
        exercise.Topic,
        exercise.Id,
        LevelIn(exercise.Level, context),
        exercise.Minutes.ToString(CultureInfo.InvariantCulture),
        Reports.TerminalText.Escape(exercise.Title.In(context.Language)),
    ];

    /// <summary>A level in the reader's language.</summary>
    public static string LevelIn(Level level, CommandContext context) => level switch
    {
        Level.Beginner => context.Say("beginner", "초급"),
        Level.Intermediate => context.Say("intermediate", "중급"),
        _ => context.Say("advanced", "고급"),
    };
}
