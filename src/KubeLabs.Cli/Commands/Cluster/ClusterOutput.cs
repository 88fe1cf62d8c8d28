using System.Text.Json;
using KubeLabs.Live;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>What was done to a cluster: lines as kubectl writes them, or JSON.</summary>
internal static class ClusterOutput
{
    public static void Write(SetupOutcome outcome, string exercise, string cluster, ClusterArguments arguments, CommandContext context)
    {
        if (arguments.IsJson)
        {
            Json(context, writer => Write(writer, outcome, exercise, cluster));
            return;
        }

        if (arguments.IsQuiet) return;
        var page = new ConsolePage(new(context.Output, ResultKinds.None, context.Language, context.Clock.GetUtcNow()));
        foreach (var (name, action) in outcome.Steps) page.Line($"{name} {Word(action, context)}");
        if (outcome.Steps.IsEmpty && outcome.Problem is null)
            page.Line(context.Say("The exercise gives no object: there is nothing to set up.", "이 실습에는 미리 만들 오브젝트가 없습니다."));
        page.Flush();
    }

    /// <summary>Writes one JSON object, and a line feed.</summary>
    public static void Json(CommandContext context, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(context.Output, new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", "kubelabs.dev/cluster/v1");
            write(writer);
            writer.WriteEndObject();
        }

        context.Output.WriteByte((byte)'\n');
    }

    /// <summary>What became of an object, in a word of the API.</summary>
    public static string Name(SetupAction action) => JsonNamingPolicy.CamelCase.ConvertName(action.ToString());

    private static void Write(Utf8JsonWriter writer, SetupOutcome outcome, string exercise, string cluster)
    {
        writer.WriteString("context", cluster);
        writer.WriteString("exercise", exercise);
        writer.WriteStartArray("objects");
        foreach (var (name, action) in outcome.Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("object", name);
            writer.WriteString("action", Name(action));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("done", outcome.IsDone);
    }

    private static string Word(SetupAction action, CommandContext context) => action switch
    {
        SetupAction.Created => context.Say("created", "생성됨"),
        SetupAction.Configured => context.Say("configured", "변경됨"),
        SetupAction.Unchanged => context.Say("unchanged", "변경 없음"),
        SetupAction.LeftAlone => context.Say("left alone: it is there already", "그대로 둠: 이미 있음"),
        SetupAction.Deleted => context.Say("deleted", "삭제됨"),
        _ => context.Say("given back what it had", "원래대로 되돌림"),
    };
}
