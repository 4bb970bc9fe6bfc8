using AdControl.Workflows.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AdControl.Storage.Cases.Rows;

/// <summary>A task as it is listed and searched; it is changed through the host alone.</summary>
public sealed class TaskRow : IEntityTypeConfiguration<TaskRow>
{
    /// <summary>The task's id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The instance that waits for it.</summary>
    public string InstanceId { get; private set; } = "";

    /// <summary>The case of the instance.</summary>
    public string CaseId { get; private set; } = "";

    /// <summary>The task name of the definition.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A short title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public TaskState State { get; private set; }

    /// <summary>Who has it; null when nobody.</summary>
    public string? Assignee { get; private set; }

    /// <summary>From 0 to 100.</summary>
    public long Priority { get; private set; }

    /// <summary>When it came up, in ticks UTC.</summary>
    public long CreatedAt { get; private set; }

    /// <summary>When it should be done, in ticks UTC; null when nobody said.</summary>
    public long? DueAt { get; private set; }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TaskRow> builder)
    {
        builder.ToTable("work_task").HasKey(t => t.Id);
        builder.Property(t => t.Id).HasColumnName("id");
        builder.Property(t => t.InstanceId).HasColumnName("instance_id");
        builder.Property(t => t.CaseId).HasColumnName("case_id");
        builder.Property(t => t.Name).HasColumnName("name");
        builder.Property(t => t.Title).HasColumnName("title");
        builder.Property(t => t.State).HasColumnName("state").HasConversion<long>();
        builder.Property(t => t.Assignee).HasColumnName("assignee");
        builder.Property(t => t.Priority).HasColumnName("priority");
        builder.Property(t => t.CreatedAt).HasColumnName("created_at");
        builder.Property(t => t.DueAt).HasColumnName("due_at");
    }
}
